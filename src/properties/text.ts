import fc from "fast-check";

/** Texts that some reader of YAML, or some template engine, takes for something else. */
export const odd: readonly string[] = [
  ..."~ ^ * & ! % @ ` # - ? : , [ ] { } | > ' \" \\ = < << $ ; \t".split(" "),
  ...[
    "",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " lead",
    "trail ",
    "trail\n",
    "\nlead",
    "a\n\n",
    "a\n \n b",
  ],
  ...["yes", "no", "on", "off", "y", "n", "Yes", "TRUE", "true", "false", "null", "Null", "NULL"],
  ...[
    "0",
    "00",
    "0777",
    "0o7",
    "0x1F",
    "0b1",
    "1_000",
    "1e3",
    "1.10",
    ".5",
    "5.",
    "+1",
    "-1",
    "-0",
    "1e999",
  ],
  ...[
    ".inf",
    "-.INF",
    ".nan",
    "NaN",
    "12:30",
    "12:30:45",
    "190:20:30",
    "2024-01-01",
    "2001-12-14t21:59:43.10-05:00",
  ],
  ...["9007199254740993", "123456789012345678901234567890", "1000000", "0.1", "1E400"],
  ...[
    "---",
    "--- a",
    "...",
    "a\n---\nb",
    "\n...\n",
    "---\nkind: Secret\n",
    "- a",
    "? a",
    ": a",
    "a: b",
    "a:b",
    "a #b",
  ],
  ...[
    "{{ .Values.global }}",
    "{{",
    "}}",
    "{{- /* x */ -}}",
    "{{`",
    '{{ "',
    "{ {",
    "{%",
    "$(A)",
    "$$(A)",
    "${A}",
    "%s %d",
  ],
  ...[
    "{a: b}",
    "[1, 2]",
    "!!str a",
    "!binary a",
    "&a b",
    "*a",
    "<<: *a",
    "|-\n a",
    ">+\n a",
    "# a\nb",
    '"a"',
    "'a'",
    "''",
  ],
  ...[
    "\\n",
    "\\",
    "\\\\",
    "\\u0041",
    "a\\\nb",
    "\u0001",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
  ],
  ...[
    "\ufeff",
    "\ufeffa",
    "a <no value> b",
    "\u200b",
    "\ufffd",
    "\ufffe",
    "é",
    "e\u0301",
    "ß",
    "日本語",
    "😀",
    "👩‍👩‍👧",
    "\u202eabc",
    "𝒳",
  ],
];

/** Text of up to 10,000 characters: letters, everything Unicode has, and what is odd, in any mixture. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...odd), { maxLength: 5 }).map((parts) => parts.join("")),
  },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  // No cluster takes a zero byte in a variable or an argument.
  {
    weight: 3,
    arbitrary: fc.string({ unit: "binary", maxLength: 40 }).map((raw) => raw.replaceAll("\0", "0")),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...odd, "x", "ab "), fc.constant(10_000)).map(fill),
  },
);

function fill([piece, length]: [string, number]): string {
  return (piece || "-")
    .repeat(length)
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "");
}

/** Text for a variable: what Helm would take for a template has its braces apart. */
export const literalText: fc.Arbitrary<string> = text.map((raw) =>
  raw.replaceAll(/\{(?=\{)/g, "{ "),
);

/** A DNS-1123 label. */
export const label: fc.Arbitrary<string> = fc.stringMatching(
  /^[a-z0-9]([-a-z0-9]{0,20}[a-z0-9])?$/,
);

/** A key of an annotation. */
export const annotationKey: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z]{1,8}\.example\.com\/[A-Za-z]([-_.A-Za-z0-9]{0,20}[A-Za-z0-9])?$/),
  fc.stringMatching(/^[A-Za-z]([-_.A-Za-z0-9]{0,20}[A-Za-z0-9])?$/),
  fc.constantFrom("yes", "null", "1e3", "0777"),
);

/** A path of a request. */
export const httpPath: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom("", "a", "a/b", "health", "*", "#a", "a: b", "é", "{id}"), fc.webPath())
  .map((path) => `/${path.replace(/^\/+/, "")}`);
