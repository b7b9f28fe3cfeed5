import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { fileOf, listPages } from './dist.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());

test.each(listPages())('%s is valid HTML', async (page) => {
  const { results } = await validator.validateFile(fileOf(page));
  expect(results.flatMap((it) => it.messages).map((it) => `${it.ruleId} at ${it.line}:${it.column}: ${it.message}`)).toEqual([]);
});
