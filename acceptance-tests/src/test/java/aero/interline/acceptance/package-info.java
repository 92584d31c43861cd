/** The whole hub, tried as its users try it: in the container, on the launched EAR, under faults and in the browser. */
package aero.interline.acceptance;
