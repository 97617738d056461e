import { config } from 'zod';

// Our pages forbid eval, and zod would try it at the first schema and be reported. Imported first, before any contract.
config({ jitless: true });
