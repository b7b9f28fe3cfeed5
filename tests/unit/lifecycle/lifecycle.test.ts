import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { isAdvisable, stateOn, STATES, type Lifecycle } from '../../../src/lifecycle/lifecycle.ts';

const ending = (kind: 'on' | 'notBefore', platform: string): Lifecycle => ({ state: 'deprecated', retirements: [{ kind, day: parseDay('2026-11-30'), platform }] });

test('a deprecated model is retired from the vendor’s deadline on', () => {
  expect(stateOn(ending('on', 'vendor'), parseDay('2026-11-29'))).toBe('deprecated');
  expect(stateOn(ending('on', 'vendor'), parseDay('2026-11-30'))).toBe('retired');
});

test('a floor is no deadline', () => {
  expect(stateOn(ending('notBefore', 'vendor'), parseDay('2030-01-01'))).toBe('deprecated');
});

test('one platform’s end does not end the model', () => {
  expect(stateOn(ending('on', 'GitHub Copilot'), parseDay('2030-01-01'))).toBe('deprecated');
});

test('readers are sent to models that answer and whose end is not announced', () => {
  expect(STATES.filter(isAdvisable)).toEqual(['preview', 'current', 'legacy']);
});
