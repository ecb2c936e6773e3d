// With aspect_rules_js a test's files are symbolic links, and its sandbox ends where Node's own fs follows them. jest's
// resolver is native code that follows them out of it: to files that the test does not depend on, some of them of an
// earlier build.
const { realpathSync } = require("node:fs");
const { isAbsolute } = require("node:path");

module.exports = (request, options) => {
  const found = options.defaultResolver(request, { ...options, symlinks: false });
  // A module of Node itself is not a file.
  return isAbsolute(found) ? realpathSync(found) : found;
};
