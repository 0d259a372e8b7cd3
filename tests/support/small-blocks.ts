/** The built add-on with long work cut into blocks of a few leads, so that a short sheet takes many. */
import { dist } from './workbench';

export const BLOCK = 5;
/**
 * Where the bundle says how long a block is: of leads that are taken over or recorded, of rows that are reworded; and
 * from how many new rows on they get their ids first.
 */
const PLACES: ReadonlyArray<[place: RegExp, small: string]> = [
  [/\.length===400(?=\|\|)/, `.length===${BLOCK}`],
  [/=3e3(?=,[\w$]+=3;function)/, `=${BLOCK}`],
  [/=50(?=,[\w$]+=new Set;function)/, '=2'],
];

function smaller(code: string): string {
  return PLACES.reduce((text, [place, small]) => {
    const found = text.match(new RegExp(place.source, 'g'))?.length ?? 0;
    if (found !== 1) throw new Error(`${place.source} is in the bundle ${found} times`);
    return text.replace(place, small);
  }, code);
}

export const smallBlocks: Record<string, string> = { ...dist, 'Code.js': smaller(dist['Code.js']) };
