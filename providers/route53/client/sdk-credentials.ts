/**
 * The two credential sources this program asks the SDK for.
 *
 * In a file of its own so that it is loaded only when an entry names a profile or a role.
 */
export { fromIni, fromTemporaryCredentials } from '@aws-sdk/credential-providers';
