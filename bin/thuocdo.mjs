#!/usr/bin/env node
import { findNode, root, runThrough } from './pinned-node.mjs';

process.exitCode = await runThrough(findNode(), [`${root}src/main.ts`, ...process.argv.slice(2)]);
