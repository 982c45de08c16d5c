import { writeFileSync } from 'node:fs';
import { allPackages, isAllowed, licenceList, shipped } from './list';

// Writes docs/LICENCES.md and says which packages can't stay.

const packages = allPackages();
writeFileSync('docs/LICENCES.md', licenceList(packages));
const wrong = packages.filter(({ name, licence }) => !isAllowed(licence, shipped.includes(name)));
for (const { name, version, licence } of wrong) {
  console.error(
    `${name} ${version}: ${licence}; use another package, or allow the licence in commands/licences/list.ts`,
  );
}
console.log(
  `${packages.length} packages in docs/LICENCES.md, ${wrong.length} with a licence that is not allowed`,
);
process.exit(wrong.length > 0 ? 1 : 0);
