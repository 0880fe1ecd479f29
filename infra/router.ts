/** One origin for web client and API. */
export const router = new sst.aws.Router('Router');
