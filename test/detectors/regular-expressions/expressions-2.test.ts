import { describeLinearTime } from './linear-time.js';

describeLinearTime(1);
