/** The built add-on on the scene, for tests; and its script with one step of the protocol taken out. */
import { dist } from '../../support/workbench';
import { type Bad, Explorer } from './explorer';
import type { Planned } from './plans';
import { openScene, type SceneName } from './scene';

export function explorer(code: string = dist['Code.js'], forgetful = false, scene?: SceneName): Explorer {
  return new Explorer(openScene(code, dist['appsscript.json'], scene), forgetful);
}

/** Bad outcomes as text, so that a failing test says what to replay. */
export function badOnes(explored: Explorer, plans: Iterable<Planned>): string[] {
  const found: Bad[] = [];
  for (const { operations, schedule } of plans) {
    const bad = explored.try(operations, schedule);
    if (bad) found.push(bad);
  }
  return found.map(({ script, why }) => `${script} (${why.join('; ')})`);
}

/** The bundle with one place of its text changed; a place that is not there once is an error. */
export function weakened(place: RegExp, instead: string): string {
  const code = dist['Code.js'];
  const found = code.match(new RegExp(place.source, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`${place} is in the bundle ${found} times`);
  return code.replace(place, instead);
}
