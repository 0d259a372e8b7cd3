/** The leads behind the counts of a silo alarm. */
import type { Alarm, Measure } from '../alarms/alarm';
import { alarmsOf } from '../alarms/alarms';
import type { RowsOf } from '../behind';

export type AlarmSide = 'before' | 'now';
type AlarmPart = 'hits' | 'all';

/** What names a count of an alarm: `alarms`, and the parts that `alarmRows` is given. */
export function alarmKeyParts(
  { code, about }: Alarm,
  what: Measure['what'],
  side: AlarmSide,
  part: AlarmPart,
): string[] {
  return ['alarms', code, Object.values(about).join('/'), what, side, part];
}

export const alarmRows: RowsOf = (observed, _choice, [code, about, what, side, part]) => {
  const alarm = alarmsOf(observed).find(
    (one) => one.code === code && Object.values(one.about).join('/') === about,
  );
  const measure = alarm?.measures.find((one) => one.what === what);
  const sample = side === 'before' ? measure?.before : measure?.now;
  return sample ? [...(part === 'hits' ? sample.hits : sample.all)] : null;
};
