/** The leads behind the counts of speed to lead: contacted, watched for an hour or a day, and not yet contacted. */
import type { RowsOf } from '../behind';
import { isContacted, isWaiting, isWatched, type Spoken, spokenTo } from '../speed-to-lead';

/** `speed`, then `contacted`, `all` or `waiting`; or the hours, with `hits` for the k and `all` for the n. */
export function speedKeyParts(what: string, part = ''): string[] {
  return ['speed', what, part];
}

export const speedRows: RowsOf = (observed, choice, [what, part]) => {
  const { passes, contacts } = observed;
  const limit = Number(what);
  const isMeant = (one: Spoken): boolean => {
    if (what === 'all') return true;
    if (what === 'contacted') return isContacted(one);
    if (what === 'waiting') return isWaiting(observed, one);
    return isWatched(observed, one, limit) && (part === 'all' || one.hours <= limit);
  };
  return spokenTo(observed, choice)
    .filter(isMeant)
    .map(({ pass }) => ({
      lead: passes.lead[pass],
      pass,
      at: contacts.first.get(pass) ?? passes.reachedAt[0][pass],
    }));
};
