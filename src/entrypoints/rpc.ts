/** The sidebar's one door: every method of the contract and the use case that serves it. */
import { rememberLanguage } from '../apps-script/workbook-language';
import { wordProblem } from '../i18n/problems';
import type { Args } from '../rpc/contract';
import { dispatch, type Handlers } from '../rpc/dispatch';
import { customer, plan, touch } from '../usecases/activities';
import { adopt, goOnAdopting } from '../usecases/adopt';
import { answerItem } from '../usecases/answer-item';
import { bulk, undo } from '../usecases/batches';
import { boot, chooseActor } from '../usecases/boot';
import { acknowledgeHistory } from '../usecases/check-history';
import { chooseChecklist } from '../usecases/choose-checklist';
import { chooseWay } from '../usecases/choose-way';
import type { Context } from '../usecases/context';
import { funnelReport } from '../usecases/funnel-report';
import { funnelRows } from '../usecases/funnel-rows';
import { handoffRecord } from '../usecases/handoff-record';
import { accept, assign, move, offer, returnOffer, withdraw } from '../usecases/handoffs';
import { mendColumns, missingColumns } from '../usecases/mend-columns';
import { openLead } from '../usecases/open-lead';
import { previewAdoption } from '../usecases/plan-adoption';
import { reconcile } from '../usecases/reconcile';
import { refreshFunnel } from '../usecases/refresh-funnel';
import { setLanguage } from '../usecases/set-language';
import { today } from '../usecases/today';
import { planUndo, undoAdoption } from '../usecases/undo-adoption';
import { compose } from './compose';

export function handlersOf(context: Context): Handlers {
  return {
    boot: (args) => boot(context, args),
    chooseActor: (args) => chooseActor(context, args),
    today: (args) => today(context, args),
    openLead: (args) => openLead(context, args),
    planAdoption: (args) => previewAdoption(context, args),
    adopt: (args) => {
      const adopted = adopt(context, args);
      rememberLanguage(args.language);
      return adopted;
    },
    goOnAdopting: () => goOnAdopting(context),
    planUndo: () => planUndo(context),
    undoAdoption: (args) => undoAdoption(context, args),
    answer: (args) => answerItem(context, args),
    offer: (args) => offer(context, args),
    accept: (args) => accept(context, args),
    return: (args) => returnOffer(context, args),
    withdraw: (args) => withdraw(context, args),
    move: (args) => move(context, args),
    assign: (args) => assign(context, args),
    touch: (args) => touch(context, args),
    plan: (args) => plan(context, args),
    customer: (args) => customer(context, args),
    bulk: (args) => bulk(context, args),
    undo: (args) => undo(context, args),
    handoffRecord: (args) => handoffRecord(context, args),
    chooseWay: (args) => {
      chooseWay(context, args);
      return boot(context, startOver(args.op));
    },
    chooseChecklist: (args) => {
      chooseChecklist(context, args);
      return boot(context, startOver(args.op));
    },
    missingColumns: () => missingColumns(context),
    mendColumns: (args) => mendColumns(context, args),
    reconcile: (args) => reconcile(context, args),
    refreshFunnel: (args) => refreshFunnel(context, args),
    acknowledgeHistory: (args) => {
      acknowledgeHistory(context, args);
      return refreshFunnel(context, { quick: false });
    },
    funnelRows: (args) => funnelRows(context, args),
    funnelReport: (args) => funnelReport(context, args),
    setLanguage: (args) => {
      const set = setLanguage(context, args);
      rememberLanguage(set.language);
      return set;
    },
  };
}

/** Settings have changed: the page is given everything anew. */
function startOver(op: string): Args<'boot'> {
  return { op, locale: '', today: { person: 'me', role: '' } };
}

export function rpc(request: unknown): string {
  return dispatch(handlersOf(compose()), request, wordProblem);
}
