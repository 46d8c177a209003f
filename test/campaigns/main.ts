/** Runs every campaign: tests that take too long for every day. */
import '../support/loopback-only.ts';
import './lasting-faults.ts';
import './many-requests.ts';
import './races.ts';
import './several-faults.ts';
import './zone-files.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
