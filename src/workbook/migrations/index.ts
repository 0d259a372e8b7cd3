/** The steps that bring an older workbook up to this version, in their order; a step once shipped is never changed. */
import { completeTabs } from './complete-tabs';
import type { Migration } from './migration';

export type { Workplace } from './migration';

export const MIGRATIONS: readonly Migration[] = [completeTabs];
