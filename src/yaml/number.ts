/** Which scalars without quotes are numbers to the YAML reader of Helm and Kubernetes. */

const decimal = /^[-+]?\d+$/;
const based = /^([-+]?)(0b[01]+|0o?[0-7]+|0x[\da-f]+)$/i;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;

/** What 64 bits hold, by sign. */
const largest: Record<string, bigint> = { "": 2n ** 64n - 1n, "+": 2n ** 63n - 1n, "-": 2n ** 63n };

/**
 * Reads a scalar without quotes as a number, or leaves it as the text that it is. Underscores do
 * not count, if they stand between digits where there is a leading dot; 017 is octal, as 0o17 is;
 * and what 64 bits cannot hold may still be a decimal float. So `e9`, `0x_`, `1:20`, `2001-01-01`
 * and `1e999` are texts.
 *
 * @returns a bigint for an integer
 * @see https://github.com/kubernetes-sigs/yaml
 */
export function readNumber(text: string): bigint | number | string {
  const plain = text.replaceAll(text.startsWith(".") ? /(?<=\d)_(?=\d)/g : "_", "");
  const [, sign = "", digits] = based.exec(plain) ?? [];
  if (digits !== undefined) {
    const size = BigInt(digits.replace(/^0(?=\d)/, "0o"));
    if (size <= (largest[sign] ?? 0n)) return sign === "-" ? -size : size;
  }
  const value = float.test(plain) ? Number(plain) : Infinity;
  if (!Number.isFinite(value)) return text;
  return digits === undefined && decimal.test(plain) ? BigInt(plain.replace("+", "")) : value;
}
