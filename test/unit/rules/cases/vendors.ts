import type { Case } from '../check';

export const vendorCases: readonly Case[] = [];
