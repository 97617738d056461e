// The first file that Node reads of a fresh clone, whatever its version: old syntax only, and the rest loaded after the check.
var version = process.versions.node.split('.').map(Number);

if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Thước Đo cần Node 20.19 trở lên, máy này có ' +
      process.versions.node +
      '; hãy cài bản mới từ https://nodejs.org.\n' +
      'Thước Đo needs Node 20.19 or later, this is ' +
      process.versions.node +
      '; install a newer one from https://nodejs.org.',
  );
  process.exit(1);
}

void import('./setup-steps.mjs').then(function (steps) {
  return steps.setUp(process.argv[2], process.argv.slice(3));
});
