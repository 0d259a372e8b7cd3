/** Wall-clock times as text: ISO for programs, short for people. */
import type { WallTime } from '../pipeline/event';

/** `2026-11-23T10:42:00`. */
export function toWallText(time: WallTime): string {
  return new Date(time).toISOString().slice(0, 19);
}

/** The moment of `2026-11-23T10:42` or `2026-11-23T10:42:00`, which the request's reader has checked. */
export function fromWallText(text: string): WallTime {
  return Date.parse(`${text}Z`);
}

export function wallTextOrNull(time: WallTime | null): string | null {
  return time === null ? null : toWallText(time);
}

/** `2026-11-23 10:42`. */
export function shortWallText(time: WallTime): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
