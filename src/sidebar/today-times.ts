/** What stands at the right of an item of Today: the time left, the time lost, the day. */
import type { SidebarMessages } from '../i18n/sidebar';
import type { TodayItem, TodaySection, WallText } from '../rpc/contract';
import { dayInStage, dayText, timeText, wallTime } from './format';
import type { Language } from './terms';

const MINUTE = 60_000;

/** The largest unit alone: a list is for comparing. */
function roughSpan(words: SidebarMessages, from: WallText, to: WallText): string {
  const minutes = Math.floor(Math.abs(wallTime(to) - wallTime(from)) / MINUTE);
  return words.today.span(Math.floor(minutes / 1440), Math.floor(minutes / 60), minutes);
}

/** Calendar days from today to then: 0 is today, whatever the hour. */
function daysUntil(at: WallText, now: WallText): number {
  return dayInStage(now, at) - 1;
}

function planned(words: SidebarMessages, language: Language, at: WallText, now: WallText): string {
  const days = daysUntil(at, now);
  if (days < 0) return words.today.late(words.today.span(-days, 0, 0));
  if (days > 0) return days < 15 ? words.today.inDays(days) : dayText(language, at, now);
  const time = timeText(at);
  return time && time !== '00:00' ? time : words.today.today;
}

function since(words: SidebarMessages, at: WallText, now: WallText): string {
  if (wallTime(now) - wallTime(at) < MINUTE) return words.today.justNow;
  return words.today.ago(roughSpan(words, at, now));
}

export function timeOf(
  words: SidebarMessages,
  language: Language,
  section: TodaySection['key'],
  { at, late }: TodayItem,
  now: WallText,
): string {
  if (at === null) return '';
  if (section === 'offers' || section === 'late') {
    return words.today[late ? 'late' : 'left'](roughSpan(words, at, now));
  }
  if (section === 'stuck') return words.today.here(roughSpan(words, at, now));
  if (section === 'contact' || section === 'returned') return since(words, at, now);
  if (section === 'learn') return dayText(language, at, now);
  return planned(words, language, at, now);
}
