/** Writes one picture into docs/images, and holds it to its size. */
import { statSync } from 'node:fs';
import { join } from 'node:path';

export const OUT = 'docs/images';
const MOST_BYTES = 300 * 1024;

export async function save(page, name) {
  const path = join(OUT, `${name}.png`);
  await page.screenshot({ path });
  const bytes = statSync(path).size;
  console.log(`${path}: ${Math.round(bytes / 1024)} KB`);
  if (bytes > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1024} KB`);
}
