export { readStack } from './claude-code.ts';
