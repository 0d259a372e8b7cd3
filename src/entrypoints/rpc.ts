/** The sidebar's one door: every method of the contract and the use case that serves it. */
import { rememberLanguage } from '../apps-script/workbook-language';
import { wordProblem } from '../i18n/problems';
import { dispatch, type Handlers } from '../rpc/dispatch';
import { adopt } from '../usecases/adopt';
import { answerItem } from '../usecases/answer-item';
import { boot, chooseActor } from '../usecases/boot';
import type { Context } from '../usecases/context';
import { funnelReport } from '../usecases/funnel-report';
import { accept, move, offer, returnOffer, withdraw } from '../usecases/handoffs';
import { openLead } from '../usecases/open-lead';
import { previewAdoption } from '../usecases/plan-adoption';
import { reconcile } from '../usecases/reconcile';
import { refreshFunnel } from '../usecases/refresh-funnel';
import { setLanguage } from '../usecases/set-language';
import { planUndo, undoAdoption } from '../usecases/undo-adoption';
import { compose } from './compose';

export function handlersOf(context: Context): Handlers {
  return {
    boot: (args) => boot(context, args),
    chooseActor: (args) => chooseActor(context, args),
    openLead: (args) => openLead(context, args),
    planAdoption: (args) => previewAdoption(context, args),
    adopt: (args) => {
      const adopted = adopt(context, args);
      rememberLanguage(args.language);
      return adopted;
    },
    planUndo: () => planUndo(context),
    undoAdoption: (args) => undoAdoption(context, args),
    answer: (args) => answerItem(context, args),
    offer: (args) => offer(context, args),
    accept: (args) => accept(context, args),
    return: (args) => returnOffer(context, args),
    withdraw: (args) => withdraw(context, args),
    move: (args) => move(context, args),
    reconcile: (args) => reconcile(context, args),
    refreshFunnel: () => refreshFunnel(context),
    funnelReport: (args) => funnelReport(context, args),
    setLanguage: (args) => {
      const set = setLanguage(context, args);
      rememberLanguage(set.language);
      return set;
    },
  };
}

export function rpc(request: unknown): string {
  return dispatch(handlersOf(compose()), request, wordProblem);
}
