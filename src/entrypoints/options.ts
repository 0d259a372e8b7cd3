/** What the build was made with. */

/** Set by `scripts/build.mjs`. */
declare const TASUKI_HOURLY: boolean | undefined;

/** `--hourly`: may refresh the funnel by the clock, which takes a permission more than the rest. */
export const HOURLY = typeof TASUKI_HOURLY !== 'undefined' && TASUKI_HOURLY === true;
