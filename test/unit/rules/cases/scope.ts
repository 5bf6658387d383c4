import type { Case } from '../check';

export const scopeCases: readonly Case[] = [];
