/** What a column of the team's tab can mean to the pipeline. */

export const FIELDS = [
  'id',
  'company',
  'contact',
  'email',
  'phone',
  'source',
  'owner',
  'status',
  'amount',
  'created',
  'meeting_on',
  'won_on',
  'lost_on',
  'closed_on',
  'churned_on',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields that hold a day on which something happened. */
export type DayField = Extract<Field, 'created' | `${string}_on`>;

/** Which way round year, month and day stand in a written date. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';
