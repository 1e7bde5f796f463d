import { describeHalf } from './run-boundaries.ts';

describeHalf('first');
