/** What outlives a reload, where the browser allows it; else it lasts as long as the page. */
import type { TodayFilter } from '../rpc/contract';
import type { State, Wish } from './store';

const DRAFTS = 'tasuki.drafts';
const WISHES = 'tasuki.wishes';
const FILTERS = 'tasuki.today';

/** A copy of a file has leads of the same ids. */
const of = (key: string, book: string): string => (book ? `${key}.${book}` : key);

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
export function remembered(book: string): Pick<State, 'drafts' | 'wishes'> {
  const wishes = read<Wish>(of(WISHES, book));
  for (const key of Object.keys(wishes)) {
    wishes[key] = { ...wishes[key], state: 'failed', trouble: { closed: true } };
  }
  return { drafts: read<string>(of(DRAFTS, book)), wishes };
}

export const rememberedFilters = (): State['filters'] => read<TodayFilter>(FILTERS);

export const keepDrafts = (book: string, drafts: Record<string, string>) => write(of(DRAFTS, book), drafts);
export const keepWishes = (book: string, wishes: Record<string, Wish>) => write(of(WISHES, book), wishes);
export const keepFilters = (filters: Record<string, TodayFilter>) => write(FILTERS, filters);
