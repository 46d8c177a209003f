/** Runs every campaign: tests that take too long for every day. */
import '../support/loopback-only.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
for (const campaign of ['lasting-faults', 'several-faults', 'races']) await import(`./${campaign}.ts`);
