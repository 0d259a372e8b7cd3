/** The part of numfmt that the stand-ins use; its package names a type file that it does not ship. */
declare module 'numfmt' {
  export function format(
    pattern: string,
    value: unknown,
    options?: { locale?: string; throws?: boolean; nbsp?: boolean },
  ): string;
  export function isDateFormat(pattern: string): boolean;
}
