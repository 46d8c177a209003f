// Where the names are registered, and who serves them. What "r53" is, creds.json says.
import { NewDnsProvider, NewRegistrar } from 'zonewright';

export const REG = NewRegistrar('none');
export const R53 = NewDnsProvider('r53');
