/** What a report keeps for the next one: all events read so far, and by what it is told that they still stand. */
import { History } from '../funnel/history';
import { decodeHistory, encodeHistory } from '../funnel/history-codec';
import type { Finding } from '../pipeline/chain';

/** The tabs the report is made from; their ids outlive every renaming. */
export interface ReportTabs {
  readonly history: number;
  readonly answers: number;
  readonly settings: number;
  readonly funnel: number;
}

/** What was found changed by hand in History, as the report tells it. */
export interface HistoryTrouble {
  readonly told: ReadonlyArray<Omit<Finding, 'key'>>;
  /** How many were found, and how many more somebody has seen: who was the last to, and when. */
  readonly open: number;
  readonly seen: number;
  readonly by: string;
  readonly on: string;
}

export interface Checkpoint {
  readonly tabs: ReportTabs;
  readonly trouble: HistoryTrouble | null;
  /** Headers of the team's columns, which leads may be grouped by. */
  readonly headers: readonly string[];
  readonly history: History;
  /** The last row of the tab that was read, and what stood in it. */
  readonly historyRow: number;
  readonly historyPrint: string;
  readonly answers: History;
  readonly answersRow: number;
  readonly answersPrint: string;
  /** What the tab's own sums over those rows came to; `null` until they were first seen. */
  readonly sums: string | null;
}

/** Raised when what is kept means something else: an older text is then none. */
const VERSION = 2;
const SEPARATOR = '\n';

export function emptyCheckpoint(tabs: ReportTabs): Checkpoint {
  return {
    tabs,
    trouble: null,
    headers: [],
    history: new History(true),
    historyRow: 1,
    historyPrint: '',
    answers: new History(true),
    answersRow: 1,
    answersPrint: '',
    sums: null,
  };
}

export function writeCheckpoint(checkpoint: Checkpoint): string {
  const { history, answers, sums: _, ...head } = checkpoint;
  return [JSON.stringify([VERSION, head]), encodeHistory(history), encodeHistory(answers)].join(SEPARATOR);
}

/** `null` for anything that is not whole. */
export function readCheckpoint(text: string | null): Checkpoint | null {
  const [line, ...parts] = (text ?? '').split(SEPARATOR);
  if (parts.length !== 2) return null;
  const [history, answers] = parts.map((part) => decodeHistory(part));
  const [version, head] = parsed(line);
  return version === VERSION && history && answers
    ? { ...(head as Omit<Checkpoint, 'history' | 'answers' | 'sums'>), history, answers, sums: null }
    : null;
}

function parsed(line: string): [unknown, unknown] {
  try {
    const read: unknown = JSON.parse(line);
    return Array.isArray(read) ? [read[0], read[1]] : [null, null];
  } catch {
    return [null, null];
  }
}
