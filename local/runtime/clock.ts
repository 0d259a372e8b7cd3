/** A script's `Date` that reads the workbook's clock, where a test or a picture has set one. */

/** `new Date()` and `Date.now()` tell `now`; everything else is the realm's own, prototype included. */
export function clockedDate(own: DateConstructor, now: () => number): DateConstructor {
  return new Proxy(own, {
    construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
    apply: () => new own(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
