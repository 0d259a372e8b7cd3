/** The leads behind a number of the funnel: who they are, where they stand, and the way to each. */
import type { FunnelRows } from '../rpc/contract';
import { Button, Footer, Title, TroubleBox } from './controls';
import { dayText, spanText } from './format';
import { leaveBehind } from './funnel-actions';
import type { App } from './store';
import { openNamed } from './today-actions';

type Entry = FunnelRows['leads'][number];

function whenOf(app: App, at: Entry['at']): string {
  const { words, state } = app;
  const now = state.today?.now ?? state.funnel?.asOf ?? at;
  if (at === null || now === null) return words.behindNoDate;
  const day = dayText(state.language, at, now);
  return at < now ? `${day} · ${spanText(words, at, now)}` : day;
}

function Lead({ app, lead }: { app: App; lead: Entry }) {
  const { words, state } = app;
  const about = [lead.stage, lead.owner || words.noOwner].filter(Boolean).join(' · ');
  const { row } = lead;
  if (row === null)
    return (
      <li class="row gone">
        <b>{lead.name}</b> <small>{[words.behindGone, about, whenOf(app, lead.at)].join(' · ')}</small>
      </li>
    );
  const opening = state.opening === lead.leadId;
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-busy={opening || undefined}
        onClick={() => openNamed(app, lead.leadId, row)}
      >
        <b>{lead.name}</b>{' '}
        <time dateTime={lead.at ?? undefined}>{opening ? words.opening : whenOf(app, lead.at)}</time>{' '}
        <small>{about}</small>
      </button>
    </li>
  );
}

export function FunnelBehind({ app, found }: { app: App; found: FunnelRows }) {
  const { words } = app;
  const said = found.shown < found.n ? words.behindSome(found.shown, found.n) : words.behindCount(found.n);
  return (
    <>
      <main>
        <Title>{found.title}</Title>
        <p class="hint">{said}</p>
        <TroubleBox app={app} />
        <ul class="behind">
          {found.leads.map((lead, index) => (
            // One lead may be there twice: each of its stays counts.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <Lead key={index} app={app} lead={lead} />
          ))}
        </ul>
      </main>
      <Footer>
        <Button onClick={() => leaveBehind(app)}>{words.back}</Button>
      </Footer>
    </>
  );
}
