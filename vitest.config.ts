import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout = 10_000) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout } });

export default defineConfig({ test: { projects: [project('unit', 30_000), project('content'), project('build', 120_000)] } });
