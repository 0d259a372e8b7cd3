/** What outlives a reload, where the browser allows it; else it lasts as long as the page. */
import type { TodayFilter } from '../rpc/contract';
import type { State, Wish } from './store';

const DRAFTS = 'tasuki.drafts';
const WISHES = 'tasuki.wishes';
const FILTERS = 'tasuki.today';

function read<T>(key: string): Record<string, T> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Record<string, T>;
  } catch {
    return {};
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Browsers may forbid storage in a frame like this one.
  }
}

/**
 * Answers that were on their way when the page closed come back as failed: whether they arrived is not
 * known, so they are offered again and never sent by themselves.
 */
export function remembered(): Pick<State, 'drafts' | 'wishes' | 'filters'> {
  const wishes = read<Wish>(WISHES);
  for (const key of Object.keys(wishes)) {
    wishes[key] = { ...wishes[key], state: 'failed', trouble: { closed: true } };
  }
  return { drafts: read<string>(DRAFTS), wishes, filters: read<TodayFilter>(FILTERS) };
}

export const keepDrafts = (drafts: Record<string, string>) => write(DRAFTS, drafts);
export const keepWishes = (wishes: Record<string, Wish>) => write(WISHES, wishes);
export const keepFilters = (filters: Record<string, TodayFilter>) => write(FILTERS, filters);
