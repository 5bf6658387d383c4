import type { Case } from '../check';

export const referenceCases: readonly Case[] = [];
