import {describe, expect, test} from 'vitest';
import {problem, type Problem} from '#core/problem.ts';
import {problemNumbers} from '#words/number.ts';
import {walkSteps} from '#words/screens/trouble.ts';
import {words} from '#words/words.ts';
import {likelyStep} from '#renderer/src/shell/walked.ts';

describe('where no unit answers', () => {
  test.each([
    [problem('unit-silent', {waitedMs: 1, bauds: [9600]}), 'cable'],
    [problem('unit-unreadable', {bauds: [9600]}), 'baud'],
    [problem('unit-deaf', {waitedMs: 1}), 'flow'],
    [problem('line-looped', {}), 'adapter']
  ] as const)('%o points to the step to look at first', (one, step) => {
    expect(likelyStep(one)).toBe(step);
  });

  test('no other problem sends a person through the cables', () => {
    const walked = Object.keys(problemNumbers).filter(kind => likelyStep({kind} as Problem) !== undefined);
    expect(walked.toSorted()).toEqual(['line-looped', 'unit-deaf', 'unit-silent', 'unit-unreadable']);
  });

  test.each(['ja', 'en'] as const)('each step is two short sentences at most, in %s', language => {
    const {walk} = words(language).screens.trouble;
    expect([...walkSteps]).toEqual(['cable', 'port', 'baud', 'flow', 'adapter']);
    for (const step of walkSteps) {
      const {text} = walk.steps[step];
      expect(text.length).toBeLessThan(language === 'ja' ? 75 : 140);
      expect(text).toMatch(/[.。]$/u);
    }
  });
});
