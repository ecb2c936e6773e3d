/** Reads Protocol Buffers' text format, as far as Bazel's starlark_doc_extract writes it. */

const TOKEN = /\s*(?:(?<name>[A-Za-z_]\w*)|(?<string>"(?:[^"\\]|\\.)*")|(?<other>[{}:]|-?\d+)|$)/gy;

const ESCAPES = { n: "\n", t: "\t", r: "\r" };

/** Non-ASCII characters come as the octal numbers of their bytes in UTF-8. */
function unquote(literal) {
  const bytes = literal
    .slice(1, -1)
    .replaceAll(/\\([0-7]{3}|.)/g, (_, escape) =>
      escape.length === 3
        ? String.fromCharCode(Number.parseInt(escape, 8))
        : (ESCAPES[escape] ?? escape),
    );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function* tokens(text) {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match)
      throw new Error(`textproto: cannot read ${JSON.stringify(text.slice(at, at + 40))}`);
    const { name, string, other } = match.groups;
    if (string) yield { value: unquote(string) };
    else if (name) yield { name, value: name === "true" ? true : name === "false" ? false : name };
    else if (other) yield { punctuation: other, value: Number(other) };
  }
}

/**
 * @param {string} text
 * @returns {Record<string, unknown[]>} Each field with all its values, in order: scalars or further messages.
 */
export function parseTextproto(text) {
  const root = {};
  const stack = [root];
  const all = [...tokens(text)];
  for (let i = 0; i < all.length;) {
    if (all[i].punctuation === "}") {
      stack.pop();
      i += 1;
      continue;
    }
    const field = all[i].name;
    const isMessage = all[i + 1]?.punctuation === "{";
    if (!field || !all[i + 2] || (!isMessage && all[i + 1].punctuation !== ":")) {
      throw new Error(
        `textproto: a field was expected, not ${JSON.stringify(all.slice(i, i + 3))}`,
      );
    }
    const value = isMessage ? {} : all[i + 2].value;
    (stack.at(-1)[field] ??= []).push(value);
    if (isMessage) stack.push(value);
    i += isMessage ? 2 : 3;
  }
  if (stack.length !== 1) throw new Error("textproto: braces do not match");
  return root;
}
