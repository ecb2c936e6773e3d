/**
 * The functions that the templates of both Helm 3 and Helm 4 know: Go's, Sprig's without env and expandenv, and
 * their own. src/regressions/templates.ts holds them against the Helms.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `and or not len index slice print printf println html js urlquery call eq ne lt le gt ge
  include tpl required lookup fail toYaml fromYaml fromYamlArray toYamlPretty toJson mustToJson toPrettyJson mustToPrettyJson toRawJson mustToRawJson fromJson mustFromJson fromJsonArray toToml fromToml getHostByName
  hello ago date dateInZone date_in_zone dateModify date_modify mustDateModify must_date_modify duration durationRound htmlDate htmlDateInZone now toDate mustToDate unixEpoch
  abbrev abbrevboth trunc trim upper lower title untitle substr repeat trimall trimAll trimSuffix trimPrefix nospace initials randAlphaNum randAlpha randAscii randNumeric swapcase shuffle snakecase camelcase kebabcase wrap wrapWith contains hasPrefix hasSuffix quote squote cat indent nindent replace plural sha1sum sha256sum sha512sum adler32sum toString
  atoi int64 int float64 seq toDecimal gt until untilStep
  split splitList splitn toStrings join sortAlpha
  add1 add sub div mod mul randInt add1f addf subf divf mulf biggest max min maxf minf ceil floor round
  default empty coalesce all any compact mustCompact ternary
  typeOf typeIs typeIsLike kindOf kindIs deepEqual
  b64enc b64dec b32enc b32dec
  tuple list dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge mustMergeOverwrite values append push mustAppend mustPush prepend mustPrepend first mustFirst rest mustRest last mustLast initial mustInitial reverse mustReverse uniq mustUniq without mustWithout has mustHas slice mustSlice concat dig chunk mustChunk
  base dir clean ext isAbs osBase osClean osDir osExt osIsAbs
  genPrivateKey derivePassword buildCustomCert genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey encryptAES decryptAES randBytes bcrypt htpasswd
  uuidv4 semver semverCompare deepCopy mustDeepCopy
  regexMatch mustRegexMatch regexFindAll mustRegexFindAll regexFind mustRegexFind regexReplaceAll mustRegexReplaceAll regexReplaceAllLiteral mustRegexReplaceAllLiteral regexSplit mustRegexSplit regexQuoteMeta
  urlParse urlJoin`
    .split(/\s+/u)
    .filter((name) => name !== ""),
);
