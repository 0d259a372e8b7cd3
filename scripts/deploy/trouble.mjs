/** Knows clasp's and Google's refusals by their text; what it does not know it passes on as it is. */

/** Text to the name of its sentence; the first that fits counts. */
const KNOWN = [
  [/has not enabled the Apps Script API|usersettings/i, 'apiOff'],
  [
    /No credentials found|invalid_grant|invalid_rapt|invalid authentication credentials|Login required|token has been expired/i,
    'loginOver',
  ],
  [/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|socket hang up|proxy/i, 'noNetwork'],
  [/self.signed certificate|unable to (verify|get).*certificate/i, 'noTrust'],
  [/not found/i, 'notFound'],
  [/invalid argument/i, 'refused'],
  [/permission|forbidden|insufficient/i, 'notAllowed'],
];

/** `{code, said}`: the sentence's name, or `unknown`, and what was said in its own words. */
export function troubleOf({ err, out }) {
  const said = (err.trim() || out.trim()).slice(0, 1000);
  const known = KNOWN.find(([form]) => form.test(said));
  return { code: known ? known[1] : 'unknown', said };
}
