import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { command } from '../../build/support/command';
import { manifestFile, manifestOf } from './list';

await command({
  usage: `npm run manifest    writes ${manifestFile}: the engine's files of this version, with digests`,
  run() {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
    const manifest = manifestOf(version, paths.filter(Boolean), (path) => readFileSync(path));
    writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(
      `${Object.keys(manifest.files).length} files of version ${version} in ${manifestFile}`,
    );
  },
});
