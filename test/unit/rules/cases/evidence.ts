import type { Case } from '../check';

export const evidenceCases: readonly Case[] = [];
