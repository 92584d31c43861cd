/**
 * Access: who may use the hub, how people and programs prove who they are, and the record of what they saw and did.
 * Security beans serve every web application of the deployment, which is why they live here and not beside the screens.
 */
package aero.interline.access;
