/**
 * Text as one line: whatever breaks a line, in YAML 1.1 too, and every other control character and non-character
 * becomes a space.
 */
export function oneLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\s]+/g, " ").trim();
}
