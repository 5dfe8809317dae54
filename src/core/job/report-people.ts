import {photoName, type PeopleRecord, type PhotoRecord} from '../report/people.ts';
import type {ReportFacts} from '../report/facts.ts';
import type {People} from './people.ts';
import type {Job} from './state.ts';
import {momentOf} from './witness-facts.ts';

/** What people did and said, as recorded. */
export function peopleFacts(job: Job): PeopleRecord {
  const {people} = job;
  const notes = (about: 'visit' | 'request') =>
    people.notes.filter(one => one.about === about).map(({text, at}) => ({text, at: momentOf(at)}));
  return {
    conditions: people.conditions ?? null,
    labels: (['old', 'new'] as const).flatMap(unit => {
      const label = people.labels[unit];
      return label ? [{unit, ...label}] : [];
    }),
    oldUnit: people.oldUnit ?? null,
    calls: people.calls.map(one => ({...one, from: momentOf(one.from), until: momentOf(one.until)})),
    words: people.words.map(one => ({...one, at: momentOf(one.at)})),
    said: job.said.map(({by, good, name, number, words, at}) => ({by, good, name, number, words, at: momentOf(at)})),
    hands: [...people.hands.values()],
    notes: notes('visit'),
    requests: notes('request'),
    photos: photosOf(people),
    rollback: {
      due: people.rollbackAt === undefined ? null : momentOf(people.rollbackAt),
      answers: people.rollbackAnswers.map(({answer, at}) => ({answer, at: momentOf(at)}))
    },
    questions: job.questions.map(({line, at}) => ({line, at: momentOf(at)})),
    gaveUp: people.gaveUp ?? null
  };
}

function photosOf({photos}: People): readonly PhotoRecord[] {
  return [...photos].map(([subject, photo]): PhotoRecord => {
    const at = momentOf(photo.at);
    if (photo.is === 'words') return {is: 'words', subject, text: photo.text, at};
    return {is: 'photo', subject, file: photoName(subject), sha256: photo.sha256, at};
  });
}

/** What people's hands did to the unit. */
export function handFacts({
  manual,
  lineDecisions,
  changes
}: Job): Pick<ReportFacts, 'manual' | 'decisions' | 'changes'> {
  return {
    manual: manual
      ? {
          why: manual.why,
          from: momentOf(manual.begunAt),
          until: manual.endedAt === undefined ? null : momentOf(manual.endedAt),
          pasted: manual.pasted.size
        }
      : null,
    decisions: [...lineDecisions.values()].map(({line, text, road, word, covers, at}) => ({
      ...{line, text, road, word, at: momentOf(at)},
      covers: covers.lines.filter(no => no !== line).length
    })),
    changes: [...changes.values()].map(({change: {kind, section, planned, running}, state, word}) => ({
      ...{kind, section, planned, running, state, word}
    }))
  };
}
