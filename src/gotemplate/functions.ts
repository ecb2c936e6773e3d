/**
 * The functions that the templates of both Helm 3 and Helm 4 know: Go's, Sprig's without env and expandenv, and
 * their own. src/regressions/templates.ts holds them against the Helms, with how many arguments they take.
 */

/** How many arguments a function takes. */
export interface Arity {
  readonly least: number;
  readonly most: number;
}

/**
 * Why a call is not just the value of its arguments: it changes one, reads the clock or time zone, evaluates text as a
 * template, depends on the machine that Helm runs on, has a random order, reads the cluster or network, or makes
 * random values or keys.
 */
export type Effect = "change" | "clock" | "evaluation" | "machine" | "order" | "outside" | "random";

interface FunctionFacts {
  readonly arity: Arity;
  /** Absent for a pure function. */
  readonly effect: Effect | undefined;
}

/** By effect, and by how many arguments they take; a "+" stands for any further ones. */
const table: Readonly<Record<Effect | "pure", Readonly<Record<string, string>>>> = {
  pure: {
    "0": "hello",
    "0+": "add addf all any cat coalesce concat dict dig html js list print println quote seq squote tuple urlquery",
    "1": `
      add1 add1f adler32sum atoi b32dec b32enc b64dec b64enc base camelcase ceil clean compact deepCopy dir duration
      empty ext fail first float64 floor fromJson fromJsonArray fromYaml fromYamlArray fromToml initial initials int
      int64 isAbs kebabcase kindOf last len lower mustCompact mustDeepCopy mustFirst mustFromJson mustInitial mustLast
      mustRest mustReverse mustToJson mustToPrettyJson mustToRawJson mustUniq nospace not regexQuoteMeta rest reverse
      semver sha1sum sha256sum sha512sum snakecase sortAlpha swapcase title toDecimal toJson toPrettyJson toRawJson
      toString toStrings toToml toYaml toYamlPretty trim typeOf uniq until untitle upper urlJoin urlParse`,
    "1+": "and biggest call default divf index max maxf min minf mul mulf mustSlice mustWithout omit or pick pluck printf slice subf without",
    "2": `
      abbrev append chunk contains deepEqual div ge get gt has hasKey hasPrefix hasSuffix include indent join kindIs le
      lt mod mustAppend mustChunk mustHas mustPrepend mustPush mustRegexFind mustRegexMatch ne nindent prepend push
      regexFind regexMatch repeat required semverCompare split splitList sub trimAll trimPrefix trimSuffix trimall
      trunc typeIs typeIsLike wrap`,
    "2+": "eq round",
    "3": `
      abbrevboth mustRegexFindAll mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit plural regexFindAll
      regexReplaceAll regexReplaceAllLiteral regexSplit replace splitn substr ternary untilStep wrapWith`,
  },
  change: {
    "1+": "merge mergeOverwrite mustMerge mustMergeOverwrite",
    "2": "unset",
    "3": "set",
  },
  clock: {
    "0": "now",
    "1": "ago durationRound htmlDate unixEpoch",
    "2": "date dateModify date_modify htmlDateInZone mustDateModify mustToDate must_date_modify toDate",
    "3": "dateInZone date_in_zone",
  },
  evaluation: {
    "2": "tpl",
  },
  machine: {
    "1": "osBase osClean osDir osExt osIsAbs",
  },
  order: {
    "0+": "keys",
    "1": "values",
  },
  outside: {
    "1": "getHostByName",
    "4": "lookup",
  },
  random: {
    "0": "uuidv4",
    "1": "bcrypt genPrivateKey randAlpha randAlphaNum randAscii randBytes randNumeric shuffle",
    "2": "buildCustomCert decryptAES encryptAES genCA htpasswd randInt",
    "3": "genCAWithKey",
    "4": "genSelfSignedCert",
    "5": "derivePassword genSelfSignedCertWithKey genSignedCert",
    "6": "genSignedCertWithKey",
  },
};

/** What is known of each function, by name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionFacts> = new Map(
  Object.entries(table).flatMap(([kind, byCount]) =>
    Object.entries(byCount).flatMap(([count, names]) => {
      const least = parseInt(count, 10);
      const arity = { least, most: count.endsWith("+") ? Infinity : least };
      const effect = kind === "pure" ? undefined : (kind as Effect);
      return names
        .trim()
        .split(/\s+/u)
        .map((name): [string, FunctionFacts] => [name, { arity, effect }]);
    }),
  ),
);
