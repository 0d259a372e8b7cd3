/** The built add-on, exactly as it would be uploaded; built first when it is not there yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConvertProblem } from './choices';
import type { ConvertWords } from './words';

/** File name to content. */
export type DistFiles = Record<string, string>;

export function readDist(root: string, say: ConvertWords, tell: (line: string) => void): DistFiles {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'Code.js'))) {
    tell(say.building);
    // Standard output belongs to the report alone.
    const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (built.status !== 0 || !existsSync(join(folder, 'Code.js'))) throw new ConvertProblem(say.buildFailed);
  }
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(js|html|json)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}
