/** What figures need to know of a team beside its events: its gates, its questions and the answers to them. */
import type { ChecklistItem } from '../pipeline/checklist';
import type { Gate } from '../pipeline/gate';
import type { AnswerRow } from './answers';

/** All of it may be unknown: the figures then leave out what needs it. */
export interface TeamFacts {
  readonly gates?: readonly Gate[];
  readonly items?: readonly ChecklistItem[];
  readonly retired?: readonly ChecklistItem[];
  /** In the order of the tab. */
  readonly answers?: readonly AnswerRow[];
}
