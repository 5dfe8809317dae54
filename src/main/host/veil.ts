import type {LockView, PeopleView, VisitView} from '#core/contract/snapshot.ts';

/** What is shown of a visit while the screen is so: behind the lock progress alone, nothing of the customer. */
export function veiled(visit: VisitView, state: LockView['state']): VisitView {
  if (state === 'locked')
    return {...lockedView(visit), witness: {statement: null, answered: null, questions: [], signed: []}};
  return state === 'witness' ? {...lockedView(visit), paper: visit.paper, witness: visit.witness} : visit;
}

/** Progress stays: steps, lines done, the night's clock, how many checks stand how. */
function lockedView(visit: VisitView): VisitView {
  return {
    ...visit,
    paper: lockedPaper(visit.paper),
    line: {...visit.line, target: null, host: ''},
    unit: null,
    findings: [],
    plan: visit.plan && {...visit.plan, added: []},
    changes: [],
    refused: null,
    checks: visit.checks.map((one, at) => ({...one, key: one.id === 'C14' ? `C14:${at}` : one.id, measured: ''})),
    people: lockedPeople(visit.people),
    manual: visit.manual && {why: ''},
    problem: null,
    report: null
  };
}

function lockedPaper(paper: VisitView['paper']): VisitView['paper'] {
  const nobody = {name: '', phone: ''};
  const {engineer} = paper.people;
  return {
    ...paper,
    contract: {no: '', lineId: '', customer: ''},
    site: {name: '', address: '', place: ''},
    people: {engineer: {...engineer, company: '', name: ''}, customerDesk: nobody, centre: nobody, siteContact: ''},
    authority: {...paper.authority, decidedBy: '', ticket: ''},
    oldUnit: null,
    newUnit: {model: paper.newUnit.model, serial: ''},
    candidates: [],
    palette: []
  };
}

function lockedPeople(people: PeopleView): PeopleView {
  return {...people, labels: {}, oldUnit: null, calls: [], notes: [], photos: [], hands: [], words: [], said: []};
}
